export default function Home() {
  return <main id="main">x</main>;
}
