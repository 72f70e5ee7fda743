package org.kehu.local.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts the documents that queries read and tells those that had to read a whole collection. */
final class ScanWatch {

  private record Listener(long moreThan, Consumer<FullScan> told) {}

  private final AtomicLong examined = new AtomicLong();
  private volatile Listener listener = new Listener(Long.MAX_VALUE, scan -> {});

  void tell(long moreThan, Consumer<FullScan> told) {
    listener = new Listener(moreThan, told);
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
}
