package dev.postern.audit.model;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One state of everything: the database, the processes, the exchanges, and the file outside that seals are published in.
 */
record World(Database db, List<Gateway> processes, List<Request> requests, List<Seal> file, Budget budget) {
    World with(Database changed) {
        return new World(changed, processes, requests, file, budget);
    }

    World with(Budget left) {
        return new World(db, processes, requests, file, left);
    }

    World with(int process, Gateway changed) {
        return new World(db, Lists.put(processes, process, changed), requests, file, budget);
    }

    World with(int process, int index, Writer changed) {
        return with(process, processes.get(process).with(index, changed));
    }

    World with(int process, Survivor changed) {
        return with(process, processes.get(process).with(changed));
    }

    World with(int process, Sealer changed) {
        return with(process, processes.get(process).with(changed));
    }

    World request(int number, UnaryOperator<Request> change) {
        return new World(db, processes, Lists.put(requests, number, change.apply(requests.get(number))), file, budget);
    }

    World published(Seal note) {
        return new World(db, processes, requests, Lists.add(file, note), budget);
    }

    Writer writer(int process, int index) {
        return processes.get(process).writers().get(index);
    }

    /** Tells those who wait for a record that it will not be durable. */
    World failed(List<Pending> pending) {
        World now = this;
        for (Pending record : pending) {
            if (!record.done() && (record.kind() == Kind.INTENT || record.kind() == Kind.OUTCOME)) {
                now = now.request(record.about(), Request::over);
            }
        }
        return now;
    }

    /** Tells those who wait for a record that it is durable: the prompt leaves, the client gets its end. */
    World told(List<Pending> pending) {
        World now = this;
        for (Pending record : pending) {
            if (!record.done() && record.kind() == Kind.INTENT) {
                now = now.request(record.about(), request -> request.leaves().at(Request.Stage.FORWARDED));
            } else if (!record.done() && record.kind() == Kind.OUTCOME) {
                now = now.request(record.about(), request -> request.completed().over());
            }
        }
        return now;
    }

    /** The process gives up every exchange that it has not ended. */
    World renounced(int process) {
        World now = this;
        for (int number : requestsOf(process)) {
            now = now.request(number, Request::given);
        }
        return now;
    }

    List<Integer> requestsOf(int process) {
        return IntStream.range(0, requests.size())
                .filter(number -> requests.get(number).process() == process)
                .boxed()
                .toList();
    }
}
