package org.kehu.customer.dossier;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Personal;

/**
 * An item of a part as it was changed: who, when, before, after (C-35). Of a person's data only
 * that it was changed.
 */
public record PartChange(
    PartKind part,
    String item,
    @Nullable String before,
    @Nullable String after,
    Instant at,
    String by) {

  private static final int LONGEST = 200;

  /** All items in which the next differs. */
  static List<PartChange> between(@Nullable Part before, Part next, Instant at, String by) {
    List<PartChange> changes = new ArrayList<>();
    for (RecordComponent item : next.getClass().getRecordComponents()) {
      Object from = before == null ? null : value(item, before);
      Object to = value(item, next);
      if (!Objects.equals(from, to)) {
        boolean secret = item.isAnnotationPresent(Personal.class);
        changes.add(
            new PartChange(
                next.kind(),
                item.getName(),
                secret ? null : text(from),
                secret ? null : text(to),
                at,
                by));
      }
    }
    return changes;
  }

  private static @Nullable Object value(RecordComponent item, Part part) {
    try {
      Object value = item.getAccessor().invoke(part);
      return value instanceof List<?> list && list.isEmpty() ? null : value;
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
