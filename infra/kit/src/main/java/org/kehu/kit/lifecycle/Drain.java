package org.kehu.kit.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.cloud.client.serviceregistry.Registration;
import org.springframework.cloud.client.serviceregistry.ServiceRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Stops in the order that loses nothing: refuse readiness, tell discovery {@code OUT_OF_SERVICE}
 * and wait until it has heard, keep serving for the drain period, and only then let the web server
 * finish what is in flight and stop. Spring alone would tell discovery and close the door at the
 * same moment.
 */
public final class Drain implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  private final ApplicationContext context;
  private final DrainProperties properties;
  private final ObjectProvider<ServiceRegistry<Registration>> registry;
  private final ObjectProvider<Registration> registration;
  private volatile boolean running;

  Drain(
      ApplicationContext context,
      DrainProperties properties,
      ObjectProvider<ServiceRegistry<Registration>> registry,
      ObjectProvider<Registration> registration) {
    this.context = context;
    this.properties = properties;
    this.registry = registry;
    this.registration = registration;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    leaveDiscovery();
    keepServing();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before everything else, the web server's own graceful stop included. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void leaveDiscovery() {
    ServiceRegistry<Registration> known = registry.getIfAvailable();
    Registration self = registration.getIfAvailable();
    if (known == null || self == null) {
      return;
    }
    try {
      known.setStatus(self, "OUT_OF_SERVICE");
    } catch (RuntimeException unreachable) {
      LOG.warn("Discovery could not be told that this instance leaves: {}", unreachable.toString());
    }
  }

  private void keepServing() {
    try {
      LOG.info("Serving for another {} before stopping", properties.period());
      Thread.sleep(properties.period());
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }
}
