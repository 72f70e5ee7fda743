/** What is measured: one class a scene, peer and ours alternating. */
@NullMarked
package org.kehu.bench.scene;

import org.jspecify.annotations.NullMarked;
