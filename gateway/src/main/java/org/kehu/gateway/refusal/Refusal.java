package org.kehu.gateway.refusal;

import org.jspecify.annotations.Nullable;

/**
 * Who was refused what, and why. Nothing of a token that was not verified is in it.
 *
 * @param userName of a person whose token was verified
 * @param clientId of an app whose token was verified
 * @param origin network address
 * @param operation method and path pattern, never what stood in its place
 * @param outcome slug of the problem
 */
record Refusal(
    @Nullable String userName,
    @Nullable String clientId,
    String origin,
    String operation,
    String outcome) {}
