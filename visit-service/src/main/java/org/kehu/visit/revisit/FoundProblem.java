package org.kehu.visit.revisit;

/**
 * Something that needs an answer (catalogue V-29); complaint-service opens a case from it.
 *
 * @param area what it is about
 * @param description in the customer's words; stays here, is not told in events
 */
public record FoundProblem(ProblemArea area, String description) {}
