package org.kehu.gateway.forward;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code kehu.gateway.forward}: connections to services and when a service is given a pause.
 *
 * @param connect longest wait for a connection
 * @param lease longest wait for a free place in the pool
 * @param idle when an unused connection is closed; below the services' keep-alive of 75 s
 * @param connectionsPerInstance most connections to one instance
 * @param connections most connections to all
 * @param attempts how many instances are tried for one request at most
 * @param shunned how long an instance that refused a connection is not asked again while others are
 * @param breakerCalls how many calls of a service are looked at
 * @param breakerMinimum below so many calls nothing is decided
 * @param breakerPercent share of calls without an answer that starts a pause
 * @param breakerPause how long a service rests
 * @param breakerTrials calls that are let through after a pause to see
 * @param bundle the SSL bundle by which services that serve over TLS are trusted; without one, as
 *     this Java trusts
 */
@Validated
@ConfigurationProperties("kehu.gateway.forward")
public record ForwardProperties(
    @NotNull @DefaultValue("1s") Duration connect,
    @NotNull @DefaultValue("1s") Duration lease,
    @NotNull @DefaultValue("10s") Duration idle,
    @Positive @DefaultValue("400") int connectionsPerInstance,
    @Positive @DefaultValue("1600") int connections,
    @Positive @DefaultValue("3") int attempts,
    @NotNull @DefaultValue("3s") Duration shunned,
    @Positive @DefaultValue("20") int breakerCalls,
    @Positive @DefaultValue("10") int breakerMinimum,
    @Positive @DefaultValue("50") int breakerPercent,
    @NotNull @DefaultValue("5s") Duration breakerPause,
    @Positive @DefaultValue("3") int breakerTrials,
    @Nullable String bundle) {}
