package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.diagram.sequence.Row.Message;

/** Messages that one side sends before the other answers, from the first row to the last. */
record Flight(int first, int last) {
    static List<Flight> of(List<Row> rows) {
        List<Flight> flights = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Integer> sender = rows.get(i).message().map(Message::from);
            if (sender.isEmpty()) {
                continue;
            }
            Flight latest = flights.isEmpty() ? null : flights.get(flights.size() - 1);
            if (latest != null
                    && rows.get(latest.last()).message().map(Message::from).equals(sender)) {
                flights.set(flights.size() - 1, new Flight(latest.first(), i));
            } else {
                flights.add(new Flight(i, i));
            }
        }
        return flights;
    }
}
