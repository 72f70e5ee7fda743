package org.kehu.customer.archive;

import java.util.List;

/**
 * How much of an item there is, as somebody says or counts it.
 *
 * @param fileIds attached to the volume, for what is electronic
 */
public record Counted(String code, Form form, int quantity, List<String> fileIds) {

  public Counted {
    fileIds = List.copyOf(fileIds);
  }
}
