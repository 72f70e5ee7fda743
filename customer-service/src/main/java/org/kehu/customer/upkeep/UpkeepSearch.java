package org.kehu.customer.upkeep;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Conditions;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which sheets a list shows; what is null does not narrow it.
 *
 * @param matter narrows what is due or overdue
 */
public record UpkeepSearch(Attention attention, @Nullable Matter matter) {

  Criteria criteria() {
    return Conditions.none().is("attention", attention.code(matter)).criteria();
  }
}
