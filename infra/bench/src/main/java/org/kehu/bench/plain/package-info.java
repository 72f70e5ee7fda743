/**
 * The peers of our writes and of our gateway: the same stack, doing what the framework does and
 * nothing more.
 */
@NullMarked
package org.kehu.bench.plain;

import org.jspecify.annotations.NullMarked;
