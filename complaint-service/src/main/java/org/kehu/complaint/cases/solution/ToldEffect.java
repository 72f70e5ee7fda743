package org.kehu.complaint.cases.solution;

import java.time.Instant;

/**
 * What whoever made a suggestion was told of its effect (成效反馈, P-65, P-66).
 *
 * @param actionId the action that adopted it
 * @param actionNumber as people write it
 * @param words what they are told, at most 1000 characters
 * @param at when it was found
 */
public record ToldEffect(String actionId, String actionNumber, String words, Instant at) {}
