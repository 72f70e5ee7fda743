package org.kehu.gateway.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code kehu.gateway.token}: whose tokens are taken and how long a verified one is remembered.
 *
 * @param issuer the OIDC issuer, exactly as it stands in {@code iss}
 * @param audience what {@code aud} must contain
 * @param clockSkew how far the issuer's clock may differ
 * @param remembered how many verified tokens are kept
 * @param rememberedFor the longest a verified token is kept, so that a withdrawn key takes effect
 * @param keysFor how long the issuer's keys are used before they are asked for again; they stay in
 *     use while the issuer cannot be reached
 */
@Validated
@ConfigurationProperties("kehu.gateway.token")
public record TokenProperties(
    @NotNull URI issuer,
    @NotBlank @DefaultValue("kehu") String audience,
    @NotNull @DefaultValue("30s") Duration clockSkew,
    @Positive @DefaultValue("20000") int remembered,
    @NotNull @DefaultValue("5m") Duration rememberedFor,
    @NotNull @DefaultValue("10m") Duration keysFor) {}
