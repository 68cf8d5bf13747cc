package dev.postern.model.fit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What holds for the tensors of any format. */
final class Tensors {
    private Tensors() {}

    /**
     * Refuses tensors of one name, tensors that overlap and tensors that reach beyond the file.
     *
     * @param room bytes of data in the file
     */
    static void check(List<Tensor> tensors, long room) throws UnreadableModelException {
        Set<String> names = HashSet.newHashSet(tensors.size());
        for (Tensor tensor : tensors) {
            if (!names.add(tensor.name())) {
                throw new UnreadableModelException("Two tensors have the same name.");
            }
            if (tensor.offset() < 0 || tensor.offset() > room || tensor.bytes() > room - tensor.offset()) {
                throw new UnreadableModelException("A tensor reaches beyond the end of the file, or the file was cut.");
            }
        }
        long end = 0;
        for (Tensor tensor : tensors.stream()
                .sorted(Comparator.comparingLong(Tensor::offset))
                .toList()) {
            if (tensor.offset() < end) {
                throw new UnreadableModelException("Two tensors overlap.");
            }
            end = tensor.offset() + tensor.bytes();
        }
    }

    static long bytes(List<Tensor> tensors) throws UnreadableModelException {
        long sum = 0;
        for (Tensor tensor : tensors) {
            sum = add(sum, tensor.bytes());
        }
        return sum;
    }

    /** The number format that holds most of the bytes. */
    static String mainType(List<Tensor> tensors) {
        Map<String, Long> bytes = new TreeMap<>();
        for (Tensor tensor : tensors) {
            bytes.merge(tensor.type(), tensor.bytes(), Long::sum);
        }
        return bytes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("none");
    }

    static long multiply(long left, long right) throws UnreadableModelException {
        if (left < 0 || right < 0 || Math.multiplyHigh(left, right) != 0 || left * right < 0) {
            throw new UnreadableModelException("A tensor is larger than any machine.");
        }
        return left * right;
    }

    static long add(long left, long right) throws UnreadableModelException {
        if (left + right < left) {
            throw new UnreadableModelException("The tensors are larger than any machine.");
        }
        return left + right;
    }
}
