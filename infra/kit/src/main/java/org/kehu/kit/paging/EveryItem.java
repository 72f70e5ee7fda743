package org.kehu.kit.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * All items of a list, read page by page, so that no more than a page is held.
 *
 * @param <T> what the list holds
 */
public final class EveryItem<T> implements Iterator<T> {

  private final Function<PageRequest, Page<T>> list;
  private Page<T> page;
  private Iterator<T> items;

  /** Reads the first page at once, the others when they are needed. */
  public EveryItem(Function<PageRequest, Page<T>> list) {
    this.list = list;
    this.page = list.apply(PageRequest.first(PageRequest.MAX_LIMIT));
    this.items = page.items().iterator();
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && page.next() != null) {
      page = list.apply(new PageRequest(PageRequest.MAX_LIMIT, page.next(), false));
      items = page.items().iterator();
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }
}
