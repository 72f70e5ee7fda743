package org.kehu.visit.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's project is entered.
 *
 * @param startedOn when work on it began
 * @param deliveredOn when it was delivered; null while it runs
 */
public record OpenProject(
    String customerId, ProjectText text, LocalDate startedOn, @Nullable LocalDate deliveredOn) {}
