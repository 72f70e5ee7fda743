/**
 * Custom fields of customer files (自定义字段, M9): a catalogue of typed fields, what a value of each
 * must be, who may read it, and how the list is filtered by one. Retired fields stay, and so do
 * values.
 */
@NullMarked
package org.kehu.customer.customfield;

import org.jspecify.annotations.NullMarked;
