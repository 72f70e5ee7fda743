package org.kehu.gateway.forward;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.stereotype.Component;

/**
 * Chooses instances of a service in turn from discovery's own list, without a cache of its own
 * between, so that an instance that leaves is left within one fetch. One that refused a connection
 * is passed over for a few seconds while others are there: discovery may not know yet that it died.
 */
@Component
public final class Instances {

  /** The name under which an instance tells discovery its port of health and metrics. */
  public static final String MANAGEMENT_PORT = "management.port";

  private final DiscoveryClient discovery;
  private final Cache<String, Boolean> shunned;
  private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

  public Instances(DiscoveryClient discovery, ForwardProperties properties) {
    this.discovery = discovery;
    this.shunned =
        Caffeine.newBuilder().expireAfterWrite(properties.shunned()).maximumSize(1000).build();
  }

  /** How many instances discovery knows. */
  public int count(String service) {
    return discovery.getInstances(service).size();
  }

  /** The versions that the instances tell discovery; those that tell none are left out. */
  public SortedSet<String> versions(String service) {
    return told(service, "version");
  }

  /** The ports of health and metrics that the instances tell discovery. */
  public SortedSet<String> managementPorts(String service) {
    return told(service, MANAGEMENT_PORT);
  }

  private SortedSet<String> told(String service, String name) {
    return discovery.getInstances(service).stream()
        .flatMap(instance -> told(instance, name).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The next instance that is not among those tried.
   *
   * @param tried {@code host:port} of each instance tried for this request
   */
  public Optional<ServiceInstance> next(String service, Set<String> tried) {
    List<ServiceInstance> all = discovery.getInstances(service);
    int size = all.size();
    if (size == 0) {
      return Optional.empty();
    }
    int turn = turns.computeIfAbsent(service, any -> new AtomicInteger()).getAndIncrement();
    ServiceInstance second = null;
    for (int i = 0; i < size; i++) {
      ServiceInstance one = all.get(Math.floorMod(turn + i, size));
      String address = address(one);
      if (tried.contains(address)) {
        continue;
      }
      if (shunned.getIfPresent(address) == null) {
        return Optional.of(one);
      }
      second = second == null ? one : second;
    }
    return Optional.ofNullable(second);
  }

  /** Passes the instance over for a while. */
  void shun(ServiceInstance instance) {
    shunned.put(address(instance), Boolean.TRUE);
  }

  /** What an instance told discovery under this name; empty when nothing. */
  public static Optional<String> told(ServiceInstance instance, String name) {
    Map<String, String> metadata = instance.getMetadata();
    String value = metadata == null ? null : metadata.get(name);
    return Optional.ofNullable(value).filter(one -> !one.isBlank());
  }

  /** {@code host:port}, the same for the same instance. */
  public static String address(ServiceInstance instance) {
    return instance.getHost() + ":" + instance.getPort();
  }
}
