package org.kehu.customer.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.customer.webhook.EventTypes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Event types by the schemas of the contracts, which the service has on its class path. */
@Component
class SchemaEventTypes implements EventTypes {

  private static final String EVENT = "kehu\\.[a-z]+\\.[a-z][a-z-]*\\.v\\d+\\.json";
  private static final String STATE = ".*\\.(state|internal)\\.v\\d+\\.json";

  private final Set<String> types;

  SchemaEventTypes(ResourcePatternResolver resources) {
    try {
      this.types =
          Arrays.stream(resources.getResources("classpath*:schemas/*.json"))
              .map(Resource::getFilename)
              .map(Objects::requireNonNull)
              .filter(name -> name.matches(EVENT) && !name.matches(STATE))
              .map(name -> name.substring(0, name.length() - ".json".length()))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException("The schemas of the contracts cannot be listed", broken);
    }
    if (types.isEmpty()) {
      throw new IllegalStateException("There is no schemas/*.json on the class path");
    }
  }

  @Override
  public Set<String> all() {
    return types;
  }
}
