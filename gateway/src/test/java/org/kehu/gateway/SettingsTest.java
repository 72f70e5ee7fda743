package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.gateway.admission.CrossOriginProperties;
import org.kehu.gateway.forward.ForwardProperties;
import org.kehu.gateway.limit.LimitProperties;
import org.kehu.gateway.route.PublicApi;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.kit.access.table.RouteClass;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the shipped settings say, without starting anything. */
class SettingsTest {

  @Test
  void theShippedLimitsAreThoseOfTheDesign() throws IOException {
    LimitProperties limits = settings().bind("kehu.gateway.limits", LimitProperties.class).get();
    ForwardProperties forward =
        settings().bindOrCreate("kehu.gateway.forward", ForwardProperties.class);

    assertThat(limits.json().toMegabytes()).isEqualTo(1);
    assertThat(limits.of(RouteClass.READ).answer()).isEqualTo(Duration.ofSeconds(5));
    assertThat(limits.of(RouteClass.WRITE).answer()).isEqualTo(Duration.ofSeconds(5));
    assertThat(limits.of(RouteClass.EXPORT).body().toMegabytes()).isEqualTo(100);
    assertThat(limits.of(RouteClass.PUBLIC).body().toKilobytes()).isEqualTo(256);
    assertThat(limits.of(RouteClass.PUBLIC_FILES).body().toMegabytes()).isEqualTo(5);
    assertThat(forward.connect()).isEqualTo(Duration.ofSeconds(1));
    assertThat(forward.breakerCalls()).isEqualTo(20);
    assertThat(forward.breakerMinimum()).isEqualTo(10);
  }

  @Test
  void anUnusedConnectionIsClosedHereBeforeTheServiceClosesIt() throws IOException {
    Duration idle = settings().bindOrCreate("kehu.gateway.forward", ForwardProperties.class).idle();
    Duration keptAlive =
        settings("kehu-service.yaml")
            .bind("server.tomcat.keep-alive-timeout", Duration.class)
            .get();

    assertThat(idle).isLessThanOrEqualTo(keptAlive.dividedBy(2));
  }

  /** With these an instance leaves without a failed request (DiscoveryIT has the server's side). */
  @ParameterizedTest
  @ValueSource(strings = {"application.yaml", "kehu-service.yaml"})
  void whoeverIsRegisteredSaysSoonThatItIsThereOrGone(String file) throws IOException {
    Binder settings = settings(file);

    assertThat(number(settings, "eureka.instance.lease-renewal-interval-in-seconds")).isEqualTo(2);
    assertThat(number(settings, "eureka.instance.lease-expiration-duration-in-seconds"))
        .isEqualTo(6);
    assertThat(number(settings, "eureka.client.initial-instance-info-replication-interval-seconds"))
        .isEqualTo(2);
    assertThat(number(settings, "eureka.client.instance-info-replication-interval-seconds"))
        .isEqualTo(2);
    assertThat(flag(settings, "eureka.client.healthcheck.enabled")).isTrue();
    assertThat(flag(settings, "eureka.client.refresh.enable")).isFalse();
  }

  @Test
  void theGatewayAsksDiscoveryEveryTwoSecondsAndWaitsNoLongerForItsAnswer() throws IOException {
    Binder settings = settings();

    assertThat(number(settings, "eureka.client.registry-fetch-interval-seconds")).isEqualTo(2);
    assertThat(number(settings, "eureka.client.eureka-server-connect-timeout-seconds"))
        .isEqualTo(1);
    assertThat(number(settings, "eureka.client.eureka-server-read-timeout-seconds")).isEqualTo(2);
  }

  @Test
  void everyPathOfTheApiLeadsToItsService() throws IOException {
    List<Route> routes = settings().bind("kehu.gateway", RouteProperties.class).get().routes();

    assertThat(routes)
        .extracting(Route::service)
        .containsExactly("customer", "complaint", "visit", "survey");
    assertThat(owner(routes, "/api/v1/customers/{id}")).isEqualTo("customer");
    assertThat(owner(routes, "/api/v1/key-accounts/{id}")).isEqualTo("customer");
    assertThat(owner(routes, "/api/v1/corrective-actions")).isEqualTo("complaint");
    assertThat(owner(routes, "/api/v1/service-orders/{id}")).isEqualTo("complaint");
    assertThat(owner(routes, "/api/v1/cooperations")).isEqualTo("complaint");
    assertThat(owner(routes, "/api/v1/briefings")).isEqualTo("complaint");
    assertThat(owner(routes, "/api/v1/recommendations")).isEqualTo("complaint");
    assertThat(owner(routes, "/api/v1/calls/{id}")).isEqualTo("complaint");
    assertThat(owner(routes, "/c/{token}")).isEqualTo("complaint");
    assertThat(owner(routes, "/api/v1/me/tasks")).isEqualTo("visit");
    assertThat(owner(routes, "/v/{token}")).isEqualTo("visit");
    assertThat(owner(routes, "/s/{token}")).isEqualTo("survey");
    assertThat(owner(routes, "/api/v1/files/visit/{id}")).isEqualTo("visit");
    assertThat(routes).noneMatch(route -> route.owns("/api/v1/files"));
    assertThat(routes).noneMatch(route -> route.owns("/api/v1/customersX"));
    assertThat(routes).noneMatch(route -> route.owns("/actuator"));
  }

  @Test
  void aRowOutsideItsServicesRoutesStopsTheStartAndSaysWhy() {
    Route narrow = new Route(URI.create("lb://customer"), List.of("/api/v1/staff"));

    assertThatThrownBy(() -> PublicApi.of(List.of(narrow)))
        .hasMessageContaining("access/customer.yaml")
        .hasMessageContaining("/api/v1/customers")
        .hasMessageContaining("kehu.gateway.routes");
  }

  @Test
  void aRouteMustGoThroughDiscovery() {
    assertThatThrownBy(() -> new Route(URI.create("http://customer:8081"), List.of("/a")))
        .hasMessageContaining("lb://");
  }

  @Test
  void everyOriginIsNamed() {
    assertThatThrownBy(() -> new CrossOriginProperties(List.of("*"), Duration.ofMinutes(1)))
        .hasMessageContaining("name each origin");
  }

  private static String owner(List<Route> routes, String path) {
    return routes.stream().filter(route -> route.owns(path)).findFirst().orElseThrow().service();
  }

  private static int number(Binder settings, String name) {
    return settings.bind(name, Integer.class).get();
  }

  private static boolean flag(Binder settings, String name) {
    return settings.bind(name, Boolean.class).get();
  }

  private static Binder settings() throws IOException {
    return settings("application.yaml");
  }

  private static Binder settings(String file) throws IOException {
    MutablePropertySources sources = new MutablePropertySources();
    for (PropertySource<?> source :
        new YamlPropertySourceLoader().load("shipped", new ClassPathResource(file))) {
      sources.addLast(source);
    }
    return new Binder(ConfigurationPropertySources.from(sources));
  }
}
