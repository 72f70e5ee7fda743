package org.kehu.local.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts the documents that queries read and tells those that read more than they had to. */
final class ScanWatch {

  private record Listener(long moreThan, Consumer<FullScan> told) {}

  private final AtomicLong examined = new AtomicLong();
  private volatile Listener listener = new Listener(Long.MAX_VALUE, scan -> {});
  private volatile Consumer<MemorySort> sorts = sort -> {};

  void tell(long moreThan, Consumer<FullScan> told) {
    listener = new Listener(moreThan, told);
  }

  void tellSorts(Consumer<MemorySort> told) {
    sorts = told;
  }

  void examined() {
    examined.incrementAndGet();
  }

  long documentsExamined() {
    return examined.get();
  }

  boolean minds(long documents) {
    return documents > listener.moreThan;
  }

  void scanned(FullScan scan) {
    listener.told.accept(scan);
  }

  void sorted(MemorySort sort) {
    sorts.accept(sort);
  }
}
