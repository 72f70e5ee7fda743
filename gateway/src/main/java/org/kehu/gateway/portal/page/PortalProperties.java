package org.kehu.gateway.portal.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code kehu.gateway.portal}: what the portal points to outside itself.
 *
 * @param sources where people read this project's files, for instance {@code
 *     https://git.example/kehu/blob/main}; without it the portal names files only
 * @param dashboards the Grafana of this installation
 */
@ConfigurationProperties("kehu.gateway.portal")
public record PortalProperties(@Nullable URI sources, @Nullable URI dashboards) {}
