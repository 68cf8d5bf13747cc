package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.gateway.policydesk.data.DataVersion;
import dev.postern.gateway.policydesk.data.OwnDataVersions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one name of data.
 *
 * @param kind {@code dataset} or {@code fingerprint}
 * @param used whether the policy in force names it
 * @param inForce number of the version; null where none is
 * @param versions the newest first
 * @param kept numbers of those whose content is still there
 * @param changes what was asked for, the newest first
 */
public record DataHistoryView(
        String kind,
        String name,
        boolean used,
        @Nullable Integer inForce,
        List<DataVersionView> versions,
        List<Integer> kept,
        List<DataChangeView> changes) {

    static DataHistoryView of(DataName name, boolean used, OwnDataVersions.History history, String reader) {
        return new DataHistoryView(
                name.kind().word(),
                name.name(),
                used,
                history.inForce().map(DataVersion::number).orElse(null),
                history.versions().stream()
                        .map(each -> DataVersionView.of(each, reader))
                        .toList(),
                history.versions().stream()
                        .filter(each -> history.kept().contains(each.id()))
                        .map(DataVersion::number)
                        .toList(),
                history.changes().stream()
                        .map(each -> DataChangeView.of(each, reader))
                        .toList());
    }
}
