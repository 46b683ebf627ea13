package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.TransitionListener;

class TransitionRecorderTest {
    private final TransitionRecorder recorder = new TransitionRecorder();

    @Test
    void countsEachTransitionOfEachEndpoint() {
        recorder.onTransition("House", Door.OPEN, 0);
        recorder.onTransition("House", Door.SLAM, 1);
        recorder.onTransition("House", Door.OPEN, 2);
        recorder.onTransition("Barn", Door.OPEN, 3);

        assertThat(recorder.endpoints()).containsExactly("Barn", "House");
        assertThat(recorder.counts("House")).containsExactly(Map.entry("Door.Open.slam", 1L), open(2));
        assertThat(recorder.counts("Barn")).containsExactly(open(1));
        assertThat(recorder.count("House", "Door.Shut.open")).isEqualTo(2);
    }

    @Test
    void hasNotSeenWhatDidNotHappen() {
        recorder.onTransition("House", Door.OPEN, 0);

        assertThat(recorder.count("House", "Door.Open.slam")).isZero();
        assertThat(recorder.count("Barn", "Door.Shut.open")).isZero();
        assertThat(recorder.counts("Barn")).isEmpty();
    }

    @Test
    void watchesEndpoints() {
        List<Object> observers = new ArrayList<>();
        ProtocolEndpoint endpoint = (ProtocolEndpoint) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProtocolEndpoint.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("observe");
                    observers.add(arguments[0]);
                    return null;
                });

        recorder.observe(endpoint);
        ((TransitionListener) observers.get(0)).onTransition("House", Door.OPEN, 0);

        assertThat(recorder.counts("House")).containsExactly(open(1));
    }

    @Test
    void losesNothingWhenSeveralThreadsCount() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        recorder.onTransition("House", Door.OPEN, i);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(recorder.count("House", "Door.Shut.open")).isEqualTo(40_000);
    }

    private static Map.Entry<String, Long> open(long count) {
        return Map.entry("Door.Shut.open", count);
    }
}
