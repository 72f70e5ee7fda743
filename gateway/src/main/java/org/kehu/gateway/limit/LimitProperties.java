package org.kehu.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.table.RouteClass;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code kehu.gateway.limits}: how much, how large and how long, by route class.
 *
 * @param json the largest JSON body of any class
 * @param clients how many clients' counters are kept; the least recently seen are forgotten first
 * @param apps quotas of app clients that differ from those of the class, by the client's name
 */
@Validated
@ConfigurationProperties("kehu.gateway.limits")
public record LimitProperties(
    @NotNull @DefaultValue("1MB") DataSize json,
    @Positive @DefaultValue("100000") int clients,
    @NotNull @Valid ClassLimit read,
    @NotNull @Valid ClassLimit write,
    @NotNull @Valid ClassLimit export,
    @NotNull @Valid ClassLimit open,
    @NotNull @Valid ClassLimit openFiles,
    @NotNull @DefaultValue Map<String, @Valid AppRates> apps) {

  public LimitProperties {
    apps = Map.copyOf(apps);
  }

  private static final String APP = "app:";

  /**
   * The limits of one route class.
   *
   * @param requests how many one client may make at once
   * @param window the time in which as many become free again, evenly
   * @param body largest request body that is not JSON
   * @param answer how long a service may keep silent
   */
  public record ClassLimit(
      @Positive int requests,
      @NotNull Duration window,
      @NotNull DataSize body,
      @NotNull Duration answer) {

    /** How often. */
    public Rate rate() {
      return new Rate(requests, window);
    }
  }

  /**
   * So many requests at once, and as many again within the window.
   *
   * @param requests how many one client may make at once
   * @param window the time in which as many become free again, evenly
   */
  public record Rate(@Positive int requests, @NotNull Duration window) {}

  /** The quotas of one app client; what is left out is as for everybody. */
  public record AppRates(
      @Nullable @Valid Rate read, @Nullable @Valid Rate write, @Nullable @Valid Rate export) {

    private @Nullable Rate of(RouteClass routeClass) {
      return switch (routeClass) {
        case READ -> read;
        case WRITE -> write;
        case EXPORT -> export;
        case PUBLIC, PUBLIC_FILES -> null;
      };
    }
  }

  /**
   * The quota that a client has of its own; null when it has none.
   *
   * @param client as {@link RateLimits} names it: {@code app:erp}
   */
  public @Nullable Rate ownRate(String client, RouteClass routeClass) {
    if (apps.isEmpty() || !client.startsWith(APP)) {
      return null;
    }
    AppRates own = apps.get(client.substring(APP.length()));
    return own == null ? null : own.of(routeClass);
  }

  /** The limits of a class. */
  public ClassLimit of(RouteClass routeClass) {
    return switch (routeClass) {
      case READ -> read;
      case WRITE -> write;
      case EXPORT -> export;
      case PUBLIC -> open;
      case PUBLIC_FILES -> openFiles;
    };
  }
}
