package org.kehu.customer.view;

import org.kehu.customer.file.CustomerSearch;

/**
 * What a person decides about a view.
 *
 * @param name unique among the owner's
 * @param filter what it asks for
 */
public record ViewContent(String name, CustomerSearch filter, Sharing sharing) {

  /** The same under another name. */
  ViewContent named(String other) {
    return new ViewContent(other, filter, sharing);
  }
}
