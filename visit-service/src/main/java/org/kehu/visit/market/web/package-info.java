/** Market notes over HTTP. */
@NullMarked
package org.kehu.visit.market.web;

import org.jspecify.annotations.NullMarked;
