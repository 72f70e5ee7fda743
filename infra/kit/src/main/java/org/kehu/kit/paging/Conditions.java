package org.kehu.kit.paging;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The conditions of a list that were asked for; one that was not does not narrow it. */
public final class Conditions {

  private Criteria criteria = new Criteria();

  private Conditions() {}

  /** All rows. */
  public static Conditions none() {
    return new Conditions();
  }

  /** Only rows whose field has this value; all when there is no value. */
  public Conditions is(String field, @Nullable Object value) {
    if (value != null) {
      criteria = criteria.and(field).is(value instanceof Enum<?> code ? code.name() : value);
    }
    return this;
  }

  /** Only rows whose field has one of these values; all when there are none to choose from. */
  public Conditions in(String field, @Nullable Collection<?> values) {
    if (values != null) {
      criteria = criteria.and(field).in(values);
    }
    return this;
  }

  /** As the filter of a {@link Listing}. */
  public Criteria criteria() {
    return criteria;
  }
}
