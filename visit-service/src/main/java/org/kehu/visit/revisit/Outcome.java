package org.kehu.visit.revisit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * What came of a revisit.
 *
 * @param completedOn day of the contact in the company's zone; the next cycle counts from it
 * @param by staff id of the person who made it
 * @param problemArea area of the problem found, if any
 */
public record Outcome(
    Instant completedAt,
    LocalDate completedOn,
    String by,
    ContactMode mode,
    Answers answers,
    boolean satisfied,
    @Nullable String needs,
    @Nullable String summary,
    @Nullable FoundProblem problem,
    @Nullable ProblemArea problemArea) {}
