package org.kehu.customer.archive;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;

/** All volumes of a list, read page by page, so that no more than a page is held. */
final class EveryVolume implements Iterator<ArchiveVolume> {

  private final Function<PageRequest, Page<ArchiveVolume>> list;
  private Page<ArchiveVolume> page;
  private Iterator<ArchiveVolume> items;

  EveryVolume(Function<PageRequest, Page<ArchiveVolume>> list) {
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
  public ArchiveVolume next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }
}
