package org.kehu.kit.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All kinds that a service knows, its own and those it follows. */
public final class PolicyKinds {

  private final String service;
  private final Map<String, PolicyKind<?>> kinds = new TreeMap<>();

  /** Refuses two kinds with one key. */
  public PolicyKinds(String service, Collection<? extends PolicyKind<?>> all) {
    this.service = service;
    for (PolicyKind<?> kind : all) {
      if (kinds.putIfAbsent(kind.key(), kind) != null) {
        throw new IllegalStateException(
            "Two policy kinds have the key " + kind.key() + "; give each its own.");
      }
    }
  }

  /** The service that asks. */
  public String service() {
    return service;
  }

  /** The kinds that this service owns and may change, by key. */
  public List<PolicyKind<?>> owned() {
    return kinds.values().stream().filter(this::isOwned).toList();
  }

  /** All kinds, by key. */
  public List<PolicyKind<?>> all() {
    return List.copyOf(kinds.values());
  }

  /** Whether this service owns the kind. */
  public boolean isOwned(PolicyKind<?> kind) {
    return kind.owner().equals(service);
  }

  /** The kind with that key and owner, if this service knows it. */
  public Optional<PolicyKind<?>> find(String owner, String key) {
    return Optional.<PolicyKind<?>>ofNullable(kinds.get(key))
        .filter(kind -> kind.owner().equals(owner));
  }

  /** The own kind with that key, or a 404 that names those there are. */
  public PolicyKind<?> owned(String key) {
    return find(service, key)
        .orElseThrow(() ->
            PolicyProblem.KIND_UNKNOWN
                .problem()
                .with("kind", key)
                .with("known", owned().stream().map(PolicyKind::key).toList()));
  }
}
