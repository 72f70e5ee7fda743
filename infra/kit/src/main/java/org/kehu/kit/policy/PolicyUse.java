package org.kehu.kit.policy;

import java.time.Instant;

/**
 * Which version of a rule a grade, deadline or due date was made with: small enough to be stored
 * beside the result and to be told in an explanation.
 */
public record PolicyUse(String kind, int version, Instant effectiveFrom, PolicySource source) {}
