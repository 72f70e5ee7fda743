package org.kehu.customer.form;

import org.jspecify.annotations.Nullable;

/**
 * An item of a form.
 *
 * @param value as people read it; null for what is not known
 */
public record FormLine(FormItem item, @Nullable String value) {}
