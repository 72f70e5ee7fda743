/** Merges over HTTP. */
@NullMarked
package org.kehu.customer.merge.web;

import org.jspecify.annotations.NullMarked;
