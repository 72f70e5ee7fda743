package org.kehu.gateway;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps the kit's auto-configurations out but for the drain: the gateway takes types from the kit
 * (problems, ids, the access table), but has no store, no events and no security chain to be wired.
 */
final class KitWiringFilter implements AutoConfigurationImportFilter {

  private static final Set<String> TAKEN =
      Set.of("org.kehu.kit.lifecycle.LifecycleAutoConfiguration");

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurationClasses, AutoConfigurationMetadata metadata) {
    boolean[] taken = new boolean[autoConfigurationClasses.length];
    for (int i = 0; i < taken.length; i++) {
      String name = autoConfigurationClasses[i];
      taken[i] = name == null || !name.startsWith("org.kehu.kit.") || TAKEN.contains(name);
    }
    return taken;
  }
}
