package org.kehu.visit.visit;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of ours who goes along.
 *
 * @param staffId who
 * @param duty what the person does there (职责和分工); fixed at the latest in preparation
 */
public record Visitor(String staffId, @Nullable String duty) {}
