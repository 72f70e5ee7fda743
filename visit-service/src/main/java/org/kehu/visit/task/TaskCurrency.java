package org.kehu.visit.task;

import java.time.Instant;
import java.util.Optional;
import org.kehu.kit.inbox.InboxContainers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How current the list of open work is: services tell it by events, so that it lags behind them by
 * a moment, or by longer when the broker is away.
 */
@Component
public class TaskCurrency {

  /** Who keeps the list. */
  public static final String CONSUMER = "visit-tasks";

  private final ObjectProvider<InboxContainers> containers;

  TaskCurrency(ObjectProvider<InboxContainers> containers) {
    this.containers = containers;
  }

  /** Everything told up to then is in the list; empty until this instance has caught up once. */
  public Optional<Instant> asOf() {
    return Optional.of(containers.getObject().currentAsOf(CONSUMER))
        .filter(Instant.EPOCH::isBefore);
  }
}
