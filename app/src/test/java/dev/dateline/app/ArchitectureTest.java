package dev.dateline.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as the house plan draws it: which folder may use which, what the engine does not know, who speaks. */
class ArchitectureTest {

    private static final String APP = "dev.dateline.app";
    private static final String ENGINE = "dev.dateline.engine";

    /** The folders of the app in the order the data flows; the first two are the ground they stand on. */
    private static final List<String> RIVER = List.of(
            "database",
            "project",
            "terminal",
            "page",
            "people",
            "workbench",
            "metrics",
            "sources",
            "events",
            "delivery",
            "readings",
            "claims",
            "pressrelease",
            "answers",
            "customers",
            "problem",
            "benefits",
            "experience",
            "experiments",
            "plan",
            "repairs",
            "network",
            "beginnings",
            "vendors",
            "pastwork",
            "forecast",
            "scenarios",
            "outcome",
            "news");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.dateline");

    @ParameterizedTest
    @FieldSource("RIVER")
    void aFolderUsesThoseAboveItAndNeverThoseBelowIt(String folder) {
        var below = RIVER.stream()
                .skip(RIVER.indexOf(folder) + 1L)
                .map(lower -> APP + "." + lower + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(APP + "." + folder + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(below).or(resideInAnyPackage(APP)))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void everyFolderOfTheAppHasItsPlaceInTheRiver() {
        assertThat(RIVER)
                .containsAll(packages()
                        .filter(name -> name.startsWith(APP + "."))
                        .map(ArchitectureTest::lastName)
                        .toList());
    }

    @Test
    void theEngineTurnsInNoCircles() {
        slices().matching(ENGINE + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theEngineUsesTheJdkAndSmallNumericLibrariesOnly() {
        classes()
                .that()
                .resideInAPackage(ENGINE + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ENGINE + "..",
                        "java..",
                        "org.jspecify..",
                        "org.apache.commons.numbers..",
                        "org.apache.commons.statistics..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageSaysWhatItIsForAndLeavesNullToTheAnnotated(String name) {
        var words = introduction(name);

        assertThat(words).as("the first sentence of %s", name).matches("\\p{Lu}[^.]{20,}\\..*");
        assertThat(HOUSE.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
                .as("%s is @NullMarked", name)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageLeansOnWhatItSaysItLeansOn(String name) {
        var leaning = leaning(name);
        var arrows = arrows(name);

        if (leaning.contains("every folder")) {
            return;
        }
        var named = named(leaning);
        assertThat(arrows).as("%s says it leans on %s", name, named).containsAll(named);
        if (leaning.contains("what lies above it")) {
            var lowest = named.stream().mapToInt(RIVER::indexOf).max().orElseThrow();
            assertThat(arrows).isSubsetOf(RIVER.subList(0, lowest + 1));
        } else {
            assertThat(arrows).as("%s says it leans on %s", name, named).isSubsetOf(named);
        }
    }

    @Test
    void theEngineKnowsNoFiles() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                        .or(nameMatching("java\\.io\\.(File|RandomAccessFile|Print).*")))
                .check(HOUSE);
    }

    @Test
    void theEngineKnowsNoClockAndDrawsNoLots() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + "..")
                .should()
                .dependOnClassesThat(nameMatching(
                        "java\\.time\\.Clock|java\\.util\\.(Date|Calendar|Random|concurrent\\.ThreadLocalRandom)"))
                .orShould()
                .callMethodWhere(isCalled("java\\.time\\..*", "now"))
                .orShould()
                .callMethodWhere(isCalled("java\\.lang\\.System", "currentTimeMillis|nanoTime|getenv|getProperty|exit"))
                .orShould()
                .callMethodWhere(isCalled("java\\.lang\\.Math", "random"))
                .check(HOUSE);
    }

    @Test
    void theEngineKeepsNoStaticStateThatChanges() throws ReflectiveOperationException {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ENGINE + "..")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .check(HOUSE);
        for (var field : staticFieldsOfTheEngine()) {
            thenItRefusesChange(field.toString(), value(field));
        }
    }

    /** An array cannot refuse; that nobody writes into one is left to the reader. */
    private static void thenItRefusesChange(String name, Object value) {
        switch (value) {
            case Map<?, ?> map -> refuses(name, map::clear);
            case Collection<?> collection -> refuses(name, collection::clear);
            default ->
                assertThat(value.getClass().getName())
                        .as(name)
                        .doesNotMatch("java\\.util\\.concurrent\\..*|java\\.util\\.BitSet|java\\.lang\\.StringBu.*");
        }
    }

    private static void refuses(String name, ThrowingCallable clearing) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .as("clearing " + name)
                .isThrownBy(clearing);
    }

    @Test
    void everyClassHasFoundItsName() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Base|Data|Dto)")
                .check(HOUSE);
    }

    @Test
    void nobodyWritesToTheProcessButTheTerminalAndDateline() {
        noClasses()
                .that(not(speaking()))
                .should()
                .dependOnClassesThat(type(PrintStream.class))
                .check(HOUSE);
    }

    /** A door may leave the words to the {@code …Text} that lies beside it; nobody but that door uses it. */
    @Test
    void nobodyPrintsButTheDoorsAndTheTextsBesideThem() {
        var door = nameMatching(".*Command(\\$.*)?");
        var text = nameMatching(APP + "\\.(?!project).*Text(\\$.*)?");

        noClasses()
                .that(not(speaking().or(door).or(text)))
                .should()
                .dependOnClassesThat(type(Terminal.class).or(text))
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> speaking() {
        return resideInAnyPackage(APP + ".terminal").or(type(Dateline.class)).or(type(Rehearsal.class));
    }

    static Stream<String> packages() {
        return HOUSE.stream().map(JavaClass::getPackageName).distinct().sorted();
    }

    private static DescribedPredicate<JavaMethodCall> isCalled(String owner, String method) {
        return DescribedPredicate.describe(
                owner + "." + method,
                call -> call.getTargetOwner().getName().matches(owner)
                        && call.getName().matches(method));
    }

    /** The folders of its own module that a package really uses, and of the app those at the ground too. */
    private static Set<String> arrows(String name) {
        var module = name.startsWith(APP) ? APP : ENGINE;
        return HOUSE.stream()
                .filter(one -> one.getPackageName().equals(name))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(used -> used.startsWith(module + ".") && !used.equals(name))
                .map(ArchitectureTest::lastName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> named(String leaning) {
        return Pattern.compile("\\{@code (\\w+)}")
                .matcher(leaning)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String leaning(String name) {
        var sentence = Pattern.compile("Leans on [^.;]*[.;]").matcher(introduction(name));
        assertThat(sentence.find()).as("%s says what it leans on", name).isTrue();
        return sentence.group();
    }

    /** The comment above a package, as one line. */
    private static String introduction(String name) {
        var module = name.startsWith(APP) ? "app" : "engine";
        var file = Path.of("..", module, "src", "main", "java").resolve(name.replace('.', '/') + "/package-info.java");
        assertThat(file).exists();
        var comment = read(file).split("\\*/", 2)[0];
        return comment.replaceAll("\\s*\\n?\\s*/?\\*+\\s*", " ").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Field> staticFieldsOfTheEngine() {
        return HOUSE.stream()
                .filter(one -> one.getPackageName().startsWith(ENGINE))
                .flatMap(one -> one.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::reflect)
                .toList();
    }

    private static Object value(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return Objects.requireNonNull(field.get(null), field.toString());
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
