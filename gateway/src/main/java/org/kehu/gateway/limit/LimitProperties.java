package org.kehu.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
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
    @NotNull @Valid ClassLimit openFiles) {

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
      @NotNull Duration answer) {}

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
