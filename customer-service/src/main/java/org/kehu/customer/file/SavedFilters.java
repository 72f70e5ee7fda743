package org.kehu.customer.file;

/** Filters of the list that people keep, as far as the caller may use them (M10). */
public interface SavedFilters {

  /** The conditions of one; a 404 for one that is not the caller's to use. */
  CustomerSearch filter(String id);
}
