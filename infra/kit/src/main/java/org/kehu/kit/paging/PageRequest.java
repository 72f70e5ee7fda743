package org.kehu.kit.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for: {@code ?limit=&after=&total=}. A controller takes it as an argument.
 *
 * @param limit 1 to 200, 50 unless told
 * @param after opaque cursor of the former page
 * @param total whether to count all
 */
public record PageRequest(int limit, @Nullable String after, boolean total) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  public static PageRequest first(int limit) {
    return new PageRequest(limit, null, false);
  }
}
