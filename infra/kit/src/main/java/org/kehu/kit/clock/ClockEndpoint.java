package org.kehu.kit.clock;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Moves the time of a local suite: {@code POST /actuator/clock {"ahead": "P90D"}}. */
@Endpoint(id = "clock")
public class ClockEndpoint {

  /**
   * The time that the service works with.
   *
   * @param now its time
   * @param ahead how far that is ahead of the time of day, ISO 8601
   */
  public record Reading(Instant now, Duration ahead) {}

  private final MovableClock clock;

  ClockEndpoint(MovableClock clock) {
    this.clock = clock;
  }

  @ReadOperation
  public Reading read() {
    return new Reading(clock.instant(), clock.ahead());
  }

  /** Sets how far the clock is ahead of the time of day. */
  @WriteOperation
  public Reading move(Duration ahead) {
    clock.setAhead(ahead);
    return read();
  }
}
