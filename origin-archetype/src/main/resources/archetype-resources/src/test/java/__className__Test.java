package ${package};

import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.testkit.OriginContract;

/** Every rule of the contract; add tests of your own beside. */
class ${className}Test extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new ${className}();
    }
}
