package org.kehu.kit.approval;

/**
 * What an approval is about, in the words of the feature that asks.
 *
 * @param kind the feature's own, lower case: {@code policy}; its {@link OutcomeReceiver} has the
 *     same
 * @param id of the thing within the kind, at most 128 characters
 * @param link path under which the thing is read, at most 200 characters
 */
public record Subject(String kind, String id, String link) {}
