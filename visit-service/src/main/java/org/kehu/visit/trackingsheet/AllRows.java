package org.kehu.visit.trackingsheet;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;

/** The rows of all pages, one page in memory, read as the one who asked even in another thread. */
final class AllRows<T> implements Iterator<T> {

  private final Function<PageRequest, Page<T>> pages;
  private final Call call = Call.current();
  private Iterator<T> rows = Collections.emptyIterator();
  private @Nullable String next;
  private boolean begun;

  AllRows(Function<PageRequest, Page<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && (!begun || next != null)) {
      Page<T> page =
          call.within(() -> pages.apply(new PageRequest(PageRequest.MAX_LIMIT, next, false)));
      rows = page.items().iterator();
      next = page.next();
      begun = true;
    }
    return rows.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.next();
  }
}
