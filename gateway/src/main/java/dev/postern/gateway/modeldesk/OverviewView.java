package dev.postern.gateway.modeldesk;

import java.util.Collection;
import java.util.List;

/**
 * The catalogue as a page shows it.
 *
 * @param managedBy {@code desk} or {@code configuration}
 * @param models those that are there, by name, then those that were taken out
 * @param changes those that wait for a second person, the newest first
 * @param keys names of the keys that this gateway has
 */
public record OverviewView(
        String managedBy, List<ModelView> models, List<ChangeView> changes, Collection<String> keys) {}
