package org.kehu.customer.imports;

/**
 * What became of the files that an import had opened when it was undone.
 *
 * @param withdrawn taken back
 * @param kept because somebody had changed them, or done something for the customer, since
 */
public record ImportUndo(long withdrawn, long kept) {}
