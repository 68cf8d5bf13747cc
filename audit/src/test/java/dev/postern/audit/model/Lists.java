package dev.postern.audit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Copies of lists with a difference. */
final class Lists {
    private Lists() {}

    static <T> List<T> add(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    static <T> List<T> join(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }

    static <T> List<T> put(List<T> list, int index, T value) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, value);
        return List.copyOf(changed);
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(index);
        return List.copyOf(changed);
    }

    static <T> List<T> tail(List<T> list) {
        return list.subList(1, list.size());
    }
}
