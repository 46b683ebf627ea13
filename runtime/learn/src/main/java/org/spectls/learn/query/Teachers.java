package org.spectls.learn.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.spectls.suite.mealy.Letter;

/** Several teachers of the same thing, who are asked at the same time; one alone is asked on the caller's thread. */
public final class Teachers implements AutoCloseable {
    private final List<Teacher> all;
    private final BlockingQueue<Teacher> idle;
    private final ExecutorService threads;

    /** @param all at least one */
    public Teachers(List<Teacher> all) {
        this.all = List.copyOf(all);
        this.idle = new LinkedBlockingQueue<>(all);
        this.threads = Executors.newFixedThreadPool(all.size(), task -> {
            Thread thread = new Thread(task, "teacher");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A question. */
    record Question(List<Letter> word, Foresight foresight) {}

    /** The answers, in the questions' order. */
    List<List<String>> answers(List<Question> questions) {
        if (all.size() == 1 || questions.size() == 1) {
            return questions.stream()
                    .map(question -> all.get(0).answer(question.word(), question.foresight()))
                    .toList();
        }
        List<Future<List<String>>> running = new ArrayList<>();
        questions.forEach(question -> running.add(threads.submit(() -> answer(question))));
        List<List<String>> answers = new ArrayList<>();
        for (Future<List<String>> one : running) {
            answers.add(result(one));
        }
        return answers;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private List<String> answer(Question question) throws InterruptedException {
        Teacher teacher = idle.take();
        try {
            return teacher.answer(question.word(), question.foresight());
        } finally {
            idle.add(teacher);
        }
    }

    private static List<String> result(Future<List<String>> one) {
        try {
            return one.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
