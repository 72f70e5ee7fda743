package org.kehu.gateway.forward;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.kehu.gateway.limit.LimitProperties;
import org.kehu.kit.access.table.RouteClass;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * The HTTP client towards services. It sends what it is given, once: no retry, no redirect, no
 * cookies, no unpacking, since all of these belong to the caller or to {@link Forwarder}.
 */
@Component
public final class ServiceClient implements DisposableBean {

  private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(1);

  private final MinimalHttpClient client;
  private final Map<RouteClass, RequestConfig> configs = new EnumMap<>(RouteClass.class);

  public ServiceClient(ForwardProperties properties, LimitProperties limits, SslBundles bundles) {
    PoolingHttpClientConnectionManager pool =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setMaxConnPerRoute(properties.connectionsPerInstance())
            .setMaxConnTotal(properties.connections())
            .setTlsSocketStrategy(new BundleTls(properties.bundle(), bundles))
            .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout(properties.connect()))
                    .setIdleTimeout(timeout(properties.idle()))
                    .setValidateAfterInactivity(CHECK_AFTER)
                    .build())
            .build();
    this.client = HttpClients.createMinimal(pool);
    for (RouteClass routeClass : RouteClass.values()) {
      configs.put(
          routeClass,
          RequestConfig.custom()
              .setConnectionRequestTimeout(timeout(properties.lease()))
              .setResponseTimeout(timeout(limits.of(routeClass).answer()))
              .setProtocolUpgradeEnabled(false)
              .build());
    }
  }

  /**
   * Sends the request and returns as soon as the answer's head is there; the answer must be closed.
   */
  public ClassicHttpResponse send(
      HttpHost target, ClassicHttpRequest request, RouteClass routeClass) throws IOException {
    HttpClientContext context = HttpClientContext.create();
    context.setRequestConfig(configs.get(routeClass));
    return client.executeOpen(target, request, context);
  }

  @Override
  public void destroy() {
    client.close(CloseMode.GRACEFUL);
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
