package org.kehu.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, absent on the last
 * @param total number of all items, only when asked for
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long total) {

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), next, total);
  }
}
