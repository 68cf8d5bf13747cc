package dev.postern.gateway.modeldesk.fit;

import java.util.List;

/**
 * Where models to plan for can come from.
 *
 * @param folder whether the gateway has a folder for them
 * @param files names below that folder
 * @param mostBytes the most bytes of a file, its configuration included, that may be sent
 */
public record FitSourcesView(boolean folder, List<String> files, int mostBytes) {}
