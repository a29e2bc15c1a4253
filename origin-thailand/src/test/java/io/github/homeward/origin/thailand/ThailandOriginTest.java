package io.github.homeward.origin.thailand;

import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.testkit.OriginContract;

class ThailandOriginTest extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new ThailandOrigin();
    }
}
