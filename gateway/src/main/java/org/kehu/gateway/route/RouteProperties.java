package org.kehu.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code kehu.gateway.routes}: the allow-list of what is reachable from outside.
 *
 * @param routes one entry a service
 */
@Validated
@ConfigurationProperties("kehu.gateway")
public record RouteProperties(@NotEmpty List<@Valid Route> routes) {}
