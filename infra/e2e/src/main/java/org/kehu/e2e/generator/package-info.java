/** Makes input as real customers' spreadsheets look, and knows what should become of it. */
@NullMarked
package org.kehu.e2e.generator;

import org.jspecify.annotations.NullMarked;
