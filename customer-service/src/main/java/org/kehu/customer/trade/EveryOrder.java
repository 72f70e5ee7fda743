package org.kehu.customer.trade;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;

/** All orders of a list, read page by page, so that no more than a page is held. */
final class EveryOrder implements Iterator<Transaction> {

  private final Function<PageRequest, Page<Transaction>> list;
  private Page<Transaction> page;
  private Iterator<Transaction> items;

  EveryOrder(Function<PageRequest, Page<Transaction>> list) {
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
  public Transaction next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }
}
